/** The fields of the first form of a page that contains these words, filled as the page fills them. */
export function fieldsIn(html: string, marker: string): Record<string, string> {
  const main = html.slice(Math.max(0, html.indexOf('<main')))
  const form = main.split('<form').find((part) => (part.split('</form>')[0] ?? '').includes(marker)) ?? ''
  const inside = form.split('</form>')[0] ?? ''
  const value = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  const inputs = [...inside.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => value(tag, 'type') !== 'file')
    .filter((tag) => !['checkbox', 'radio'].includes(value(tag, 'type') ?? '') || /\bchecked\b/.test(tag))
    .map((tag): [string, string] => [value(tag, 'name') ?? '', plain(value(tag, 'value'))])
  const areas = [...inside.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)]
  const selects = [...inside.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)]
  return {
    ...(Object.fromEntries(inputs) as Record<string, string>),
    ...Object.fromEntries(areas.map(([, name = '', text]): [string, string] => [name, plain(text).replace(/^\n/, '')])),
    ...Object.fromEntries(selects.map(([, name = '', options = '']): [string, string] => [name, chosen(options)])),
  }
}

function chosen(options: string): string {
  const tag = /<option[^>]*selected[^>]*>/.exec(options)?.[0] ?? ''
  return plain(/\bvalue="([^"]*)"/.exec(tag)?.[1])
}

function plain(text = ''): string {
  const entities: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  return text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? '')
}
