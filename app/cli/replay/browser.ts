export type Page = { status: number; location: string | null; html: string }

/** What the replay uses of a browser: cookies, or none where the resident's browser refuses them, and forms. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #origin: string
  readonly #keepsCookies: boolean

  constructor(origin: string, { keepsCookies = true }: { keepsCookies?: boolean } = {}) {
    this.#origin = origin
    this.#keepsCookies = keepsCookies
  }

  visit(path: string): Promise<Page> {
    return this.#ask(path, {})
  }

  submit(path: string, fields: Record<string, string>): Promise<Page> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  async #ask(path: string, request: RequestInit): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, this.#origin), {
      ...request,
      redirect: 'manual',
      headers: { Origin: this.#origin, 'Sec-Fetch-Site': 'same-origin', ...(cookie === '' ? {} : { Cookie: cookie }) },
    })
    if (this.#keepsCookies) this.#keep(response)
    return { status: response.status, location: response.headers.get('location'), html: await response.text() }
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const isGone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
      if (isGone) this.#cookies.delete(pair.slice(0, at))
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

/** The hidden fields of the first form that has the wanted mark in it. */
export function hiddenFields({ html }: Page, mark: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(mark)) ?? ''
  const own = form.slice(0, form.indexOf('</form>'))
  const found = [...own.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]))
}
