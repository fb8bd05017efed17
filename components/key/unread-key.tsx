/** Shown if a part of the page that reads keys did not load. */
export function UnreadKey() {
  return (
    <div role="alert" className="problem mt-3">
      <p className="font-semibold text-err">The key couldn’t be read</p>
      <p className="mt-1">
        A part of this page didn’t load, or WebCrypto isn’t available here. The key was not kept.
      </p>
      <p data-fix className="mt-1">
        Check your connection, then add the key again. If that doesn’t help, reload over HTTPS.
      </p>
    </div>
  )
}
