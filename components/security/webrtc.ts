import type { Outcome } from './attempts'

/**
 * Milliseconds. If a server does not respond, a browser keeps asking for longer than this. If the browser must not ask
 * the server, it ends at once.
 */
const ASKING_MS = 1500

/** Only Chromium's engine knows the header. Another engine may end early for other reasons. */
const KNOWS_ALLOWLIST = typeof navigator !== 'undefined' && 'userAgentData' in navigator

/**
 * Tries to reach a STUN server at the usual port of the page's own host. No policy covers WebRTC. Only
 * `Connection-Allowlist` blocks it, and in that case the browser finishes without having asked any server. Never
 * throws.
 */
export async function attemptWebRtc(): Promise<Outcome> {
  const name = 'WebRTC'
  if (typeof RTCPeerConnection === 'undefined') {
    return { name, status: 'untried', why: 'this browser doesn’t have it' }
  }
  let own = 0
  let answered = false
  const peer = started()
  if (peer === undefined) return { name, status: 'untried', why: 'the browser didn’t start it' }
  const end = await new Promise<'finished' | 'late' | 'failed'>((resolve) => {
    // Some browsers never report that they have begun, so there is a limit to the wait.
    setTimeout(resolve, ASKING_MS, 'late')
    peer.addEventListener('icecandidate', ({ candidate }) => {
      // The last event has no address or, in some browsers, an empty one.
      if (candidate === null) resolve('finished')
      else if (candidate.candidate !== '') own += 1
    })
    peer.addEventListener('icecandidateerror', () => {
      answered = true
    })
    peer.createDataChannel('self-test')
    peer.setLocalDescription().catch(() => resolve('failed'))
  })
  peer.close()
  if (end === 'failed') return { name, status: 'untried', why: 'the browser didn’t start it' }
  if (own === 0 && !answered) return { name, status: 'untried', why: 'the browser found no network to use' }
  return end === 'finished' && !answered && KNOWS_ALLOWLIST
    ? { name, status: 'refused', by: 'Connection-Allowlist' }
    : { name, status: 'open' }
}

/** A browser may block even the constructor. */
function started(): RTCPeerConnection | undefined {
  try {
    return new RTCPeerConnection({ iceServers: [{ urls: `stun:${location.hostname}:3478` }] })
  } catch {
    return undefined
  }
}
