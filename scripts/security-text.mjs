/**
 * The text of `/.well-known/security.txt` (RFC 9116), which says where to report a vulnerability. Only the operator of
 * a site knows that, so the contact comes from the variable `SECURITY_CONTACT`. The text expires on the first day of a
 * month in about eleven months.
 *
 * @param {string} [contact] a `mailto:`, `https:` or `tel:` address
 * @param {string} [epoch] the present time in seconds since 1970, so that a build can be repeated later
 * @returns {string | undefined} undefined without a contact
 * @throws if either value is invalid, with the reason
 */
export function securityText(
  contact = process.env.SECURITY_CONTACT ?? '',
  epoch = process.env.SOURCE_DATE_EPOCH ?? String(Math.floor(Date.now() / 1000)),
) {
  if (contact === '') return undefined
  if (!/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/.test(contact))
    throw new Error(
      `SECURITY_CONTACT=${contact} can’t be used. It must be a URL such as mailto:security@example.com or https://example.com/contact.`,
    )
  if (!/^\d{1,11}$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH=${epoch} isn’t a number of seconds since 1970.`)
  const now = new Date(Number(epoch) * 1000)
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11))
  return [`Contact: ${contact}`, `Expires: ${expires.toISOString()}`, 'Preferred-Languages: en', ''].join(
    '\n',
  )
}
