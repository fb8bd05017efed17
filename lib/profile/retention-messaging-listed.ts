import { listed } from './listed'
import type { ServiceOperation } from './profile'

/** The upload of an image, whose body is a PNG file. */
export const uploadImage: ServiceOperation = {
  id: 'Upload-Image',
  title: 'Upload an image',
  group: 'Retention Messaging API',
  method: 'PUT',
  path: '/inApps/v1/messaging/image/{imageIdentifier}',
  parameters: [
    {
      name: 'imageIdentifier',
      in: 'path',
      required: true,
      hint: 'A lowercase UUID that you choose for the image.',
      placeholder: 'a1b2c3d4-e5f6-7890-a1b2-c3d4e5f67890',
    },
    {
      name: 'File',
      in: 'body',
      required: true,
      initial: 'image.png',
      hint: 'The name of a PNG file without transparency, in the folder where you run the command.',
    },
    {
      name: 'imageSize',
      in: 'query',
      choices: ['FULL_SIZE', 'BULLET_POINT'],
      hint: 'For an image above the message, or for a bullet point.',
    },
  ],
  body: { file: 'image/png' },
  response: 'none',
  notes: [
    'You have to request access to this API from Apple.',
    'A full-size image is 3840 pixels wide and 160 to 2160 pixels high.',
  ],
}

/** The requests of the Retention Messaging API that change something, get one resource or run a test. */
export const retentionMessagingListed = listed(
  {
    group: 'Retention Messaging API',
    notes: ['You have to request access to this API from Apple.'],
    parameters: [
      {
        name: 'imageIdentifier',
        in: 'path',
        required: true,
        hint: 'The UUID that the image was uploaded with.',
      },
      {
        name: 'messageIdentifier',
        in: 'path',
        required: true,
        hint: 'A UUID that you choose for the message.',
      },
      { name: 'locale', in: 'path', required: true, placeholder: 'en-US' },
      {
        name: 'requestId',
        in: 'path',
        required: true,
        hint: 'From the response to the start of the performance test.',
      },
    ],
  },
  [
    ['Delete-Image', 'Delete an image', 'DELETE /inApps/v1/messaging/image/{imageIdentifier}'],
    [
      'Upload-Message',
      'Upload a message',
      'PUT /inApps/v1/messaging/message/{messageIdentifier}',
      { body: '{"header":"…","body":"…"}', response: 'none' },
    ],
    ['Delete-Message', 'Delete a message', 'DELETE /inApps/v1/messaging/message/{messageIdentifier}'],
    [
      'Get-Default-Message',
      'Get the default message',
      'GET /inApps/v1/messaging/default/{productId}/{locale}',
    ],
    [
      'Configure-Default-Message',
      'Configure the default message',
      'PUT /inApps/v1/messaging/default/{productId}/{locale}',
      { body: '{"messageIdentifier":"…"}', response: 'none' },
    ],
    [
      'Delete-Default-Message',
      'Delete the default message',
      'DELETE /inApps/v1/messaging/default/{productId}/{locale}',
    ],
    [
      'Configure-Realtime-URL',
      'Configure the realtime URL',
      'PUT /inApps/v1/messaging/realtime/url',
      { body: '{"realtimeURL":"https://…"}', response: 'none' },
    ],
    ['Delete-Realtime-URL', 'Delete the realtime URL', 'DELETE /inApps/v1/messaging/realtime/url'],
    [
      'Initiate-Performance-Test',
      'Start a performance test',
      'POST /inApps/v1/messaging/performanceTest',
      { body: '{"originalTransactionId":"…"}' },
    ],
    [
      'Get-Performance-Test-Results',
      'Get the results of a performance test',
      'GET /inApps/v1/messaging/performanceTest/result/{requestId}',
    ],
  ],
)
