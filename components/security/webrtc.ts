import type { Outcome } from './attempts'

/** A server that does not answer keeps a browser asking for longer than this; one that it must not ask, not at all. */
const ASKING_MS = 1500

/**
 * Tries to reach a STUN server at a port of the page's own host that nobody listens at. No policy covers WebRTC; only
 * `Connection-Allowlist` shuts it, and then the browser has asked nobody when it says that it is done. Never throws.
 */
export async function attemptWebRtc(): Promise<Outcome> {
  const name = 'WebRTC'
  if (typeof RTCPeerConnection === 'undefined') {
    return { name, status: 'untried', why: 'this browser has none' }
  }
  let own = 0
  let answered = false
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${location.hostname}:9` }] })
  try {
    const done = new Promise<boolean>((resolve) => {
      setTimeout(resolve, ASKING_MS, false)
      peer.addEventListener('icecandidate', ({ candidate }) => {
        // The last event has none, or in some browsers an empty one.
        if (candidate === null) resolve(true)
        else if (candidate.candidate !== '') own += 1
      })
      peer.addEventListener('icecandidateerror', () => {
        answered = true
      })
    })
    peer.createDataChannel('self-test')
    await peer.setLocalDescription(await peer.createOffer())
    const finished = await done
    if (own === 0) return { name, status: 'untried', why: 'no network to try it on' }
    return finished && !answered
      ? { name, status: 'refused', by: 'Connection-Allowlist' }
      : { name, status: 'open' }
  } catch {
    return { name, status: 'untried', why: 'the browser did not start it' }
  } finally {
    peer.close()
  }
}
