/**
 * The path of one of our own pages, for a link. Next puts `BASE_PATH` only in front of its own files.
 *
 * @param path - the path from the root of the site
 */
export function sitePath(path: `/${string}`): string {
  return `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}${path}`
}
