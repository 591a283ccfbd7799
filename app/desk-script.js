// The desk's one script: keys, drafts kept while typing, news while a page stands open. Every page works without it; it
// only presses what is there (`data-key`), posts a form as a draft (`data-draft`) and asks for news (`data-news`).
export {}

const draftPauseMs = 2_000
const newsEveryMs = 30_000
const secondKeyMs = 1_000

const root = document.documentElement

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** @template {Element} T @param {string} selector @param {new () => T} type @returns {T[]} */
const all = (selector, type) =>
  [...document.querySelectorAll(selector)].flatMap((one) => (one instanceof type ? [one] : []))

/** Hidden parts, such as the list that narrow screens do not show, have no keys. @param {HTMLElement} element */
const isShown = (element) => element.getClientRects().length > 0

// --- Keys -----------------------------------------------------------------------------------------------------------

/** @param {string} key */
function pressed(key) {
  if (key === '?') return openHelp()
  if ((key === 'j' || key === 'k') && moveRow(key === 'j' ? 1 : -1)) return true
  if (key === 'o') return openRow()
  const element = all(`[data-key="${CSS.escape(key)}"]`, HTMLElement).find(isShown)
  if (!element) return false
  if (element instanceof HTMLInputElement) element.select()
  element.focus()
  if (element.tagName === 'SUMMARY') openAndEnter(element)
  else if (!(element instanceof HTMLInputElement)) element.click()
  // On the page that stands open already nothing is loaded.
  if (element instanceof HTMLAnchorElement && element.href === location.href) enterForm()
  return true
}

/** The form behind a summary is what the key is for: it opens, and the first field has the focus. @param {HTMLElement} summary */
function openAndEnter(summary) {
  const details = summary.parentElement
  if (!(details instanceof HTMLDetailsElement)) return
  details.open = true
  focusFirstField(details)
}

/** @param {Element} part */
function focusFirstField(part) {
  const field = part.querySelector('textarea, select, input:not([type=hidden])')
  if (field instanceof HTMLElement) field.focus()
}

/** A link to a form names the part it stands in: whoever follows it is going to type. */
function enterForm() {
  const part = document.getElementById(location.hash.slice(1))
  if (isTyping(document.activeElement)) return
  if (part?.hasAttribute('data-enter')) focusFirstField(part.querySelector('form') ?? part)
}

const rowsOfPage = () => all('[data-rows] > li a', HTMLElement).filter(isShown)

/** On a list the focus goes from row to row; on a complaint the keys belong to its neighbours. @param {number} step */
function moveRow(step) {
  if (all('[data-key="u"]', HTMLElement).length > 0) return false
  const rows = rowsOfPage()
  if (rows.length === 0) return false
  const focused = rows.findIndex((row) => row === document.activeElement)
  const last = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const from = focused < 0 ? last : focused
  rows[Math.min(rows.length - 1, Math.max(0, from < 0 ? 0 : from + step))]?.focus()
  return true
}

function openRow() {
  const row = rowsOfPage().find((one) => one === document.activeElement)
  row?.click()
  return row !== undefined
}

/** The list of keys is a page; here the same piece of it stands over this page, so that nothing typed is left. */
function openHelp() {
  const link = document.querySelector('[data-key="?"]')
  if (!(link instanceof HTMLAnchorElement) || document.querySelector('dialog[open]')) return false
  void showHelp(link)
  return true
}

/** @param {HTMLAnchorElement} link */
async function showHelp(link) {
  const answer = await fetch(link.href)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const list = page.getElementById('daftar-pintasan')
  if (!answer.ok || !list) {
    location.assign(link.href)
    return
  }
  const dialog = document.createElement('dialog')
  dialog.className = 'desk key-help'
  dialog.setAttribute('aria-labelledby', 'pintasan-judul')
  const close = document.createElement('button')
  close.className = 'button'
  close.textContent = link.dataset['close'] ?? ''
  close.addEventListener('click', () => dialog.close())
  dialog.append(document.importNode(list, true), close)
  dialog.addEventListener('close', () => dialog.remove())
  // On the page that has the list already it would be there twice.
  if (document.getElementById('daftar-pintasan')) return
  document.body.append(dialog)
  dialog.showModal()
  // Begins at its top, and not at the button that ends it.
  dialog.tabIndex = -1
  dialog.focus()
  dialog.scrollTop = 0
}

/** @param {EventTarget | null} target */
function escape(target) {
  if (isTyping(target) && target instanceof HTMLElement) target.blur()
  for (const menu of all('.desk-account[open]', HTMLDetailsElement)) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
}

function listenToKeys() {
  let before = ''
  let waiting = 0
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') {
      escape(event.target)
      return
    }
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    clearTimeout(waiting)
    const key = before === '' ? event.key : `${before} ${event.key}`
    before = ''
    if (event.key === 'g' && key === 'g') {
      before = 'g'
      waiting = window.setTimeout(() => (before = ''), secondKeyMs)
    } else if (pressed(key)) event.preventDefault()
  })
  // Printed keys are shown from now on.
  root.classList.add('has-keys')
}

// --- Drafts ---------------------------------------------------------------------------------------------------------

/** @param {HTMLFormElement} form */
function keepWhileTyping(form) {
  const address = form.dataset['draft'] ?? ''
  const line = document.getElementById(form.dataset['draftLine'] ?? '')
  let waiting = 0
  let isSent = false
  let isOwed = false
  /** @type {AbortController | null} */
  let underWay = null

  const keep = async () => {
    clearTimeout(waiting)
    if (!isOwed || isSent) return
    isOwed = false
    underWay?.abort()
    underWay = new AbortController()
    // Files go with the form itself; a draft is what was typed.
    const typed = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    try {
      const { signal } = underWay
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(typed), keepalive: true, signal })
      if (!answer.ok) throw new Error(String(answer.status))
      /** @type {unknown} */
      const kept = await answer.json()
      const { text } = /** @type {{ text: string }} */ (kept)
      if (line) line.textContent = text
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      isOwed = true
      if (line) line.textContent = form.dataset['draftFailed'] ?? ''
    }
  }
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return
    isOwed = true
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void keep(), draftPauseMs)
  })
  // What is on its way as a whole must not come back as a draft after it.
  form.addEventListener('submit', () => {
    isSent = true
    clearTimeout(waiting)
    underWay?.abort()
  })
  // Back from the next page the browser may show this one as it was left.
  window.addEventListener('pageshow', () => (isSent = false))
  window.addEventListener('pagehide', () => void keep())
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void keep()
  })
}

// --- News -----------------------------------------------------------------------------------------------------------

/** Says that something happened and never reloads by itself. @param {HTMLElement} line */
function askForNews(line) {
  const address = line.dataset['news'] ?? ''
  const notice = line.querySelector('p')
  const words = line.querySelector('span')
  let etag = ''
  let waiting = 0
  let isOver = false

  /** @param {string | null} text */
  const say = (text) => {
    if (!notice || !words) return
    if (words.textContent !== (text ?? '')) words.textContent = text ?? ''
    notice.hidden = text === null
  }
  const ask = async () => {
    clearTimeout(waiting)
    if (isOver || document.hidden) return
    try {
      const answer = await fetch(address, { redirect: 'manual', headers: etag === '' ? {} : { 'If-None-Match': etag } })
      // Led away or not found: the session has ended, or it is not theirs any more. Nobody asks again.
      if (answer.type === 'opaqueredirect' || answer.status === 404) {
        isOver = true
        say(line.dataset['ended'] ?? null)
        return
      }
      if (answer.ok) {
        etag = answer.headers.get('ETag') ?? ''
        /** @type {unknown} */
        const told = await answer.json()
        const news = /** @type {{ text: string | null, alsoOpen: string[] }} */ (told)
        say(news.text)
        showAlsoOpen(news.alsoOpen)
      }
    } catch {
      // No connection for a moment: asked again in the next turn.
    }
    waiting = window.setTimeout(() => void ask(), newsEveryMs)
  }
  waiting = window.setTimeout(() => void ask(), newsEveryMs)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(waiting)
    else void ask()
  })
}

/** @param {string[]} names */
function showAlsoOpen(names) {
  const line = document.getElementById('juga-membuka')
  if (!line) return
  line.hidden = names.length === 0
  line.textContent = (line.dataset['words'] ?? '%').replace('%', () => names.join(', '))
}

// Not before the browser has gone to the place in the address: it takes the focus from whatever has it then.
window.addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(enterForm)))
if (root.dataset['keys'] !== 'off') listenToKeys()
for (const form of all('form[data-draft]', HTMLFormElement)) keepWhileTyping(form)
for (const line of all('[data-news]', HTMLElement)) askForNews(line)
