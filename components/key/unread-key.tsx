/** Shown if a part of the page that reads keys did not load. */
export function UnreadKey() {
  return (
    <div role="alert" className="mt-3 rounded-control border border-l-3 border-line border-l-err p-3">
      <p className="font-semibold text-err">The key could not be read yet</p>
      <p className="mt-1">
        A part of this page did not load, or this browser has no WebCrypto here. The key was not kept.
      </p>
      <p data-fix className="mt-1">
        Check your connection, then add the key again. If that does not help, reload over HTTPS.
      </p>
    </div>
  )
}
