import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import type { Ledger } from './ledger.ts'

export const mailDomain = 'kill.example'

/** Residents who file at a steady rate, each with a photo, and send the same form again until they see a receipt. */
export class FilingClient {
  #count = 0
  #isStopping = false
  readonly #pending = new Set<Promise<void>>()

  constructor(
    private readonly origin: string,
    private readonly ledger: Ledger,
    private readonly seed: number,
  ) {}

  /** Runs until `stop`; `perSecond` complaints are begun whatever becomes of the earlier ones. */
  async run(perSecond: number): Promise<void> {
    while (!this.#isStopping) {
      const filing = this.#file().finally(() => this.#pending.delete(filing))
      this.#pending.add(filing)
      await pause(1000 / perSecond)
    }
  }

  beginNothing(): void {
    this.#isStopping = true
  }

  /** Begins nothing new, and waits until every complaint that was begun has its receipt. */
  async stop(): Promise<void> {
    this.beginNothing()
    await Promise.all(this.#pending)
  }

  async #file(): Promise<void> {
    this.#count += 1
    const mark = `mark${this.seed}x${this.#count}`
    const email = `${mark}@${mailDomain}`
    const photo = await photoOf(this.#count)
    this.ledger.write({ kind: 'invoke', mark, email })
    const began = performance.now()
    let token: string | null = null
    for (let attempt = 1; attempt <= 240; attempt += 1) {
      try {
        token ??= await this.#token()
        const sent = await this.#send(token, mark, email, photo)
        this.ledger.write({ kind: 'ok', mark, ...sent, seconds: (performance.now() - began) / 1000 })
        return
      } catch (error) {
        this.ledger.write({ kind: 'info', mark, why: error instanceof Error ? error.message : 'unknown' })
        await pause(250)
      }
    }
    throw new Error(`${mark} never saw a receipt`)
  }

  async #token(): Promise<string> {
    const response = await fetch(`${this.origin}/lapor`, { signal: AbortSignal.timeout(10_000) })
    const token = /name="token" value="([^"]+)"/.exec(await response.text())?.[1]
    if (!token) throw new Error(`no form: ${response.status}`)
    return token
  }

  async #send(
    token: string,
    mark: string,
    email: string,
    photo: Buffer,
  ): Promise<{ reference: string; hasPhoto: boolean }> {
    const form = new FormData()
    form.append('token', token)
    form.append('body', `Ini aduan uji ${mark}: lampu di simpang contoh padam sejak tiga malam.`)
    form.append('place', 'simpang contoh')
    form.append('email', email)
    form.append('attachments', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'foto.jpg')
    const response = await fetch(`${this.origin}/lapor`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      signal: AbortSignal.timeout(20_000),
    })
    const html = await response.text()
    const reference = /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(html)?.[0]
    // A photo that the killed database could not take is refused by name and the complaint goes through without it. When
    // that answer was lost, the same form with the photo is "sent before, with other content": a 409 that names the number.
    if ((response.status !== 200 && response.status !== 409) || !reference) {
      throw new Error(`no receipt: ${response.status}`)
    }
    return { reference, hasPhoto: response.status === 200 && !html.includes('foto.jpg') }
  }
}

async function photoOf(n: number): Promise<Buffer> {
  const background = { r: n % 256, g: (n * 7) % 256, b: (n * 31) % 256 }
  return sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
