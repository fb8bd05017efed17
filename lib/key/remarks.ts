import type { Notice } from './reading'
import type { Sec1 } from './sec1'

/** Remarks on the inner structure of a P-256 key that was read; none of them is a fault of the person. */
export function remarksOnShape(form: 'pkcs8' | 'sec1', inner: Sec1, bytes: number): Notice[] {
  const notices: Notice[] = []
  if (form === 'pkcs8' && inner.parameters.status !== 'absent') {
    notices.push({
      id: 'key-inner-parameters',
      severity: 'info',
      seen: `The file names its curve twice (${bytes} bytes), as many of Apple’s files do. That is fine here.`,
    })
  }
  if (!inner.point) {
    notices.push({
      id: 'key-private-only',
      severity: 'info',
      seen: `The key came without its public half (${bytes} bytes); it was calculated. Safari would have refused the file as it stands.`,
    })
  }
  if (inner.scalar.length !== 32) {
    notices.push({
      id: 'key-scalar',
      severity: 'info',
      seen: `The private number is stored in ${inner.scalar.length} bytes instead of 32; the zeros in front were ${inner.scalar.length < 32 ? 'added' : 'dropped'}.`,
    })
  }
  return notices
}

/** Remarks on a container that is not PKCS#8, or whose label says otherwise; `label` is undefined without markers. */
export function remarkOnLabel(form: 'pkcs8' | 'sec1', label: string | undefined): Notice[] {
  const fitting = form === 'pkcs8' ? 'PRIVATE KEY' : 'EC PRIVATE KEY'
  if (label === undefined || label === fitting) return form === 'pkcs8' ? [] : [SEC1]
  if (label !== 'PRIVATE KEY' && label !== 'EC PRIVATE KEY') {
    return [
      {
        id: 'key-marker-damaged',
        severity: 'warn',
        seen: `The first line says ${label}, but what follows is a private key. It was read as one.`,
        fix: `The line should say BEGIN ${fitting}.`,
      },
    ]
  }
  const inside = form === 'pkcs8' ? 'PKCS #8' : 'SEC 1'
  return [
    {
      id: 'key-sec1-ec',
      severity: 'info',
      seen: `The first line says ${label}, but the contents are ${inside}. They were read as what they are.`,
      fix: `For other tools, the line should say BEGIN ${fitting}.`,
    },
  ]
}

const SEC1: Notice = {
  id: 'key-sec1-ec',
  severity: 'info',
  seen: 'The key is in the older SEC 1 form (EC PRIVATE KEY) that openssl writes. It was read as it is.',
  fix: 'For tools that want a .p8 file: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.p8',
}
