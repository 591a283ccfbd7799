import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every sentence of one language by its dotted key. */
export function flatten(texts: object, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') all.set(prefix + key, value)
    else for (const [inner, text] of flatten(value as object, `${prefix}${key}.`)) all.set(inner, text)
  }
  return all
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').sort()
}

/** The source of everything that may ask for a text: all of app/ but the texts themselves. */
export function askingSource(): string {
  return sourceFiles('app')
    .filter((file) => !/app\/i18n\/(id|en)(\/|\.ts)/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}
