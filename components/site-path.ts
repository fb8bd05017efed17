/**
 * The address of a page of ours, as a link needs it: Next itself puts a `BASE_PATH` in front of its own files alone.
 *
 * @param path from the root of the site
 */
export function sitePath(path: `/${string}`): string {
  return `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}${path}`
}
