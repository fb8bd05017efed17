import { headerValue } from '../authorization'
import { defineRule, found, passed } from '../rule'
import { shown } from '../visible'

const CODES: readonly string[] = ['TopicDisallowed', 'BadTopic']

export const apnsTopicNotAllowed = defineRule({
  id: 'apns-topic-not-allowed',
  section: 'services',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['codes'],
  uses: ['command'],
  likelihood: 'foremost',
  title: 'The topic may be of another team or key',
  check: ({ codes, command }) => {
    const code = codes.find((one) => CODES.includes(one))
    if (code === undefined) return passed
    const topic = command && headerValue(command, 'apns-topic')
    return found({ code, topic })
  },
  seen: ({ code, topic }) =>
    `APNs responds with ${code}.${topic === undefined ? '' : ` “apns-topic” is ${shown(topic)}.`}`,
  why: 'The topic is the bundle ID of an app of the team in “iss”, with a suffix for some push types. A key that is limited to some topics accepts no other.',
  fix: 'Compare “apns-topic” with the bundle ID of an app of the team in “iss”. Add the suffix that the push type needs, such as .voip, .complication or .push-type.liveactivity, and leave out “<” and “>”. If the key is topic-specific, use a key that has this topic.',
  symptom: 'You get 400 with TopicDisallowed or BadTopic.',
  proof: 'A push of the type alert to the plain bundle ID works with the same token.',
  sources: [
    'node-apn/node-apn#635',
    'node-apn/node-apn#479',
    'https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns',
  ],
})
