import { checkTopic } from '../../profile/apns-topic'
import { defineRule, found, notApplicable, passed } from '../rule'

export const apnsTopicSuffix = defineRule({
  id: 'apns-topic-suffix',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command'],
  likelihood: 'common',
  title: 'The topic lacks the suffix of its push type',
  check: ({ command }) => {
    const sentAs = (name: string) =>
      command.headers.find((header) => header.name.trim().toLowerCase() === name)?.value.trim()
    const [topic, pushType] = [sentAs('apns-topic'), sentAs('apns-push-type')]
    if (topic === undefined || pushType === undefined) return notApplicable
    const check = checkTopic(topic, pushType)
    if (check === undefined) return notApplicable
    return check.status === 'fits' ? passed : found({ topic, pushType, right: check.right })
  },
  seen: ({ topic, pushType }) => `The request sends the topic ${topic} with the push type ${pushType}.`,
  why: 'For some push types, the topic is the bundle ID and a suffix. APNs compares the topic with the push type and rejects the request if they don’t match.',
  fix: ({ topic, right }) => ({
    text: `Send ${right} as apns-topic.`,
    code: [{ language: 'HTTP', before: `apns-topic: ${topic}`, after: `apns-topic: ${right}` }],
  }),
  symptom:
    'You get 400 from APNs, for example TopicDisallowed. Apple doesn’t document which code it sends for this.',
  proof: 'Send the same request with the suffix added to apns-topic: APNs accepts it.',
  remedy:
    'Add the suffix of the push type to the bundle ID: for example .voip for voip, .complication for complication, .push-type.liveactivity for liveactivity.',
  sources: [
    'https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns',
    'node-apn/node-apn#675',
  ],
})
