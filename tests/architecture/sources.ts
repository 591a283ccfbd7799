import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../bin/setup.mjs'

export type Source = { path: string; text: string; code: string; imports: string[] }

/** Every source file under the folders, by its path from the root; `code` is the text without its comments. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    filesIn(folder)
      .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
      .map(readSource),
  )
}

export function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const code = withoutComments(text)
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
  return { path, text, code, imports }
}

export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** Good enough for our own style: a block comment, or two slashes after a blank or at the start of a line. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** The paths of the sources that `isWrong` finds, with the first line that shows why. */
export function offenders(sources: Source[], wrong: RegExp): string[] {
  return sources.flatMap(({ path, code }) => {
    const line = code.split('\n').find((candidate) => wrong.test(candidate))
    return line === undefined ? [] : [`${path}: ${line.trim()}`]
  })
}
