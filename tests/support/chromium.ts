import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '../../bin/mongod-binary.mjs'

/** Its fonts come along, because a machine without any draws no letter. */
type Chromium = { executablePath: string; env: Record<string, string> }

const run = promisify(execFile)

/**
 * The Chromium of CHROMIUM_PATH, else the one inside the npm package @sparticuz/chromium, unpacked once into the cache.
 * The package itself unpacks into the folder for temporary files, where two test files at once would meet half of it.
 */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROMIUM_PATH']
  if (given) return { executablePath: given, env: {} }
  const home = join(cacheFolder(), `chromium-${packageVersion()}`)
  const executablePath = join(home, 'chromium')
  if (!(await exists(executablePath))) await unpackInto(home)
  return { executablePath, env: { FONTCONFIG_FILE: join(home, 'fonts.conf') } }
}

async function unpackInto(home: string): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true })
  const work = await mkdtemp(`${home}-`)
  const ask = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())"
  try {
    await run(process.execPath, ['-e', ask], { env: { ...process.env, TMPDIR: work } })
    await writeFile(join(work, 'fonts.conf'), fontsConf(join(home, 'fonts')))
    await rename(work, home)
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    // Another test file was faster: a folder is only moved onto nothing.
    if (await exists(join(home, 'chromium'))) return
    throw new Error('The Chromium for tests cannot be unpacked. Set CHROMIUM_PATH to a Chromium of your own.', {
      cause: error,
    })
  }
}

function fontsConf(folder: string): string {
  const dirs = ['/usr/share/fonts', folder].map((dir) => `<dir>${dir}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>\n`
}

function packageVersion(): string {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { version: string } | undefined>
  }
  return lock.packages['node_modules/@sparticuz/chromium']?.version ?? 'unknown'
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
