import type { Leak } from './leak'

/** One leak of each kind that leaves the key in the page, where another script or an extension finds it. */
export const leaving: Record<string, Leak> = {
  'hidden-text': {
    leak: (secret) => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: secret, hidden: true }))
    },
    told: [/^in the page: text of p$/, /^in the page: page as HTML/, /^in the page: page as XML/],
  },
  'shown-text': {
    leak: (secret) => document.querySelector('main')?.append(secret),
    told: [/^in the page: text of main$/, /^in the page: page as archive/, /^in the page: tree for/],
  },
  attribute: {
    leak: (secret) => document.querySelector('main')?.setAttribute('data-leak', secret),
    told: [/^in the page: main\[data-leak\]/],
  },
  'value-of-a-field': {
    leak: (secret) => {
      const field = document.querySelector<HTMLInputElement>('input[type=radio]')
      if (field) field.value = secret
    },
    told: [/^in the page: value of input/],
  },
  'shadow-tree': {
    leak: (secret) => {
      const host = document.body.appendChild(document.createElement('div'))
      host
        .attachShadow({ mode: 'open' })
        .append(Object.assign(document.createElement('i'), { textContent: secret }))
    },
    told: [/^in the page: text of i$/],
  },
  'react-state': {
    leak: (secret) => {
      const main = document.querySelector('main')
      const name = Object.getOwnPropertyNames(main).find((each) => each.startsWith('__reactFiber'))
      const body = secret.split('\n').slice(1, 4).join('')
      Object.assign(Reflect.get(main ?? {}, name ?? '').return, {
        leak: Uint8Array.from(atob(body), (character) => character.charCodeAt(0)),
      })
    },
    told: [/^in the page: .*\.leak$/],
  },
  'last-match': {
    leak: (secret) => {
      // Again and again, because the page's own expressions come after it.
      setInterval(() => /BEGIN/u.exec(secret), 20)
    },
    told: [/^in the page: RegExp.input/],
  },
}
