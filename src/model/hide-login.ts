/** An address as people may see it: without the name and password that an operator wrote into it. */
export function hideLogin(address: string): string {
  const url = URL.parse(address)
  if (url === null || (url.username === '' && url.password === '')) return address
  url.username = ''
  url.password = ''
  return url.href
}
