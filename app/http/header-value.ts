/**
 * Reads `form-data; name="a"; filename="b;c.jpg"` and `multipart/form-data; boundary=x`. Values come as the bytes of the
 * header, one character each. Browsers and curl write a quote inside a name as %22 or \", old ones leave `C:\dir\x`
 * alone: a backslash escapes a quote or a backslash and is itself before anything else.
 * @returns null when it cannot be read in one way only: an open quote, text after a quote, a parameter twice
 */
export function readHeaderValue(header: string): { value: string; parameters: Map<string, string> } | null {
  const parameters = new Map<string, string>()
  const semicolon = header.indexOf(';')
  const value = (semicolon < 0 ? header : header.slice(0, semicolon)).trim().toLowerCase()
  let at = semicolon < 0 ? header.length : semicolon + 1
  while (at < header.length) {
    const read = readParameter(header, at)
    if (!read) return null
    at = read.next
    if (read.name === '') continue
    if (parameters.has(read.name)) return null
    parameters.set(read.name, read.value)
  }
  return { value, parameters }
}

type Parameter = { name: string; value: string; next: number }

/** From just behind one semicolon to just behind the next. An empty one ("; ;") has no name and is passed over. */
function readParameter(header: string, from: number): Parameter | null {
  const end = endOf(header, from, ';')
  const equals = header.indexOf('=', from)
  if (equals < 0 || equals > end)
    return header.slice(from, end).trim() === '' ? { name: '', value: '', next: end + 1 } : null
  const name = header.slice(from, equals).trim().toLowerCase()
  if (name === '') return null
  let at = equals + 1
  while (header[at] === ' ' || header[at] === '\t') at += 1
  if (header[at] !== '"') {
    const close = endOf(header, at, ';')
    return { name, value: header.slice(at, close).trim(), next: close + 1 }
  }
  const quoted = readQuoted(header, at + 1)
  if (!quoted) return null
  const close = endOf(header, quoted.next, ';')
  if (header.slice(quoted.next, close).trim() !== '') return null
  return { name, value: quoted.value, next: close + 1 }
}

function readQuoted(header: string, from: number): { value: string; next: number } | null {
  let value = ''
  for (let at = from; at < header.length; at += 1) {
    const mark = header.charAt(at)
    if (mark === '"') return { value, next: at + 1 }
    const following = header.charAt(at + 1)
    if (mark === '\\' && (following === '"' || following === '\\')) {
      value += following
      at += 1
    } else {
      value += mark
    }
  }
  return null
}

function endOf(header: string, from: number, mark: string): number {
  const found = header.indexOf(mark, from)
  return found < 0 ? header.length : found
}
