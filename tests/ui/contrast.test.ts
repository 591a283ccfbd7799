import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('styles/app.css', 'utf8') + readFileSync('styles/elements.css', 'utf8')

function tokensOf(block: RegExp): Map<string, string> {
  const found = block.exec(css)?.[1] ?? ''
  return new Map([...found.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

const light = new Map([...tokensOf(/@theme \{([^}]*)\}/), ...tokensOf(/:root \{([^}]*)\}/)])
const dark = new Map([...light, ...tokensOf(/@variant night \{([^}]*)\}/)])
const onDeep = new Map([...light, ...tokensOf(/\.on-deep \{([^}]*)\}/)])

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['color-paper', 'color-panel', 'color-well']
const tones = ['alert', 'wait', 'move', 'stop']
const onEverySurface = (tokens: string[]) =>
  tokens.flatMap((token) => surfaces.map((surface) => [token, surface] as const))

const textPairs: (readonly [string, string])[] = [
  ...onEverySurface(['ink', 'ink-soft', 'brand', 'brand-strong', ...tones].map((name) => `color-${name}`)),
  ...tones.map((tone) => [`color-${tone}`, `color-${tone}-tint`] as const),
  ...[...tones, 'brand'].map((tone) => ['color-ink', `color-${tone}-tint`] as const),
  ['color-brand', 'color-brand-tint'],
  ['color-ink-soft', 'color-brand-tint'],
  ['color-on-brand', 'color-brand'],
  ['color-on-brand', 'color-brand-strong'],
  ['color-on-deep-soft', 'color-brand-deep'],
  ['color-thread', 'color-brand-deep'],
  ['color-paper', 'color-alert'],
  ['color-paper', 'color-wait'],
]
const shapePairs = onEverySurface(
  ['edge', 'alert-line', 'wait-line', 'move-line', 'done-line', 'stop-line'].map((name) => `color-${name}`),
)

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, tokens) => {
  const ratio = (front: string, back: string) => contrast(tokens.get(front) ?? '', tokens.get(back) ?? '')

  it.each(textPairs)('text %s on %s has 4.5 or more', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapePairs)('the border or icon %s on %s has 3 or more', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3)
  })

  it('the focus ring stands out from the page and from its own halo', () => {
    expect(ratio('ring', 'color-paper')).toBeGreaterThanOrEqual(3)
    expect(ratio('ring', 'halo')).toBeGreaterThanOrEqual(3)
  })
})

describe('the header', () => {
  it('shows white words and a yellow focus ring well', () => {
    for (const theme of [light, dark])
      expect(contrast('#ffffff', theme.get('color-brand-deep') ?? '')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onDeep.get('ring') ?? '', light.get('color-brand-deep') ?? '')).toBeGreaterThanOrEqual(3)
  })
})

describe('the stylesheets', () => {
  const all = ['app', 'elements', 'components', 'desk', 'print'].map((name) =>
    readFileSync(`styles/${name}.css`, 'utf8'),
  )

  it.each(['@layer', 'oklch', 'color-mix', ':is(', ':where(', 'gradient'])('do without %s', (word) => {
    const written = all.join('\n').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(written).not.toContain(word)
  })

  it('never take the focus outline away', () => {
    expect(all.join('\n')).not.toMatch(/outline:\s*(none|0)/)
  })
})
