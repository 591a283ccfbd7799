import type { Language } from '#app/complaints/rules/complaint.ts'

export type Message = { subject: string; text: string; html: string }

/** A mail is a list of these; text and HTML are both drawn from it, so they say the same words in the same order. */
export type Block =
  /** our own sentence */
  | { kind: 'words'; text: string }
  /** a short fact: "Hasil: Diperbaiki" */
  | { kind: 'field'; label: string; value: string }
  /** what a person wrote: cut when long, numbers that identify somebody hidden */
  | { kind: 'written'; label: string; text: string }
  /** a sentence that contains the address: "Ya, selesai: https://…" */
  | { kind: 'link'; text: string; url: string }

export type Layout = {
  language: Language
  subject: string
  /** first line: the complaint's number for residents, the date for staff */
  opening: string
  blocks: readonly Block[]
  footer: readonly Block[]
  productName: string
  /** what follows a text that was cut, with the address where the rest is */
  more: { text: string; url: string }
  hiddenNumber: string
}

// A long answer is cut: mail is limited to 25 kB here, and a phone shows the page better. The bound in bytes is for
// scripts whose letters take four bytes and half as much again on the way.
const maxWrittenLetters = 2_000
const maxWrittenBytes = 5_000

export function layOut(layout: Layout): Message {
  const body = cutWritten(layout)
  const opening: Block = { kind: 'words', text: layout.opening }
  return {
    subject: layout.subject,
    text: `${textOf([opening, ...body])}\n\n--\n${layout.footer.map(lineOf).join('\n')}\n`,
    html: htmlOf(layout, [opening, ...body]),
  }
}

/** One budget of letters for all that people wrote in this mail; where it ends stands the address of the page. */
function cutWritten({ blocks, more, hiddenNumber }: Layout): Block[] {
  let lettersLeft = maxWrittenLetters
  let bytesLeft = maxWrittenBytes
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'written') return [block]
    if (lettersLeft <= 0) return []
    const clean = hideNumbers(withoutControls(block.text).trim(), hiddenNumber)
    let kept = ''
    for (const letter of clean) {
      const bytes = utf8Bytes(letter)
      if (lettersLeft === 0 || bytesLeft < bytes) {
        lettersLeft = 0
        return [
          { ...block, text: `${kept.trimEnd()}…` },
          { kind: 'link', ...more },
        ]
      }
      kept += letter
      lettersLeft -= 1
      bytesLeft -= bytes
    }
    return [{ ...block, text: kept }]
  })
}

function utf8Bytes(letter: string): number {
  const point = letter.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x1_00_00 ? 3 : 4
}

/** Control and direction characters out: they could make a line look like ours. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{C}\n\t]|[\u2028\u2029]/gu, '')
}

// NIK and family card numbers have 16 digits; a tracking code is four groups of four. Neither belongs in a mailbox that
// others may read, even when an officer typed it.
const identityNumber = /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/g
const code = '[0-9A-HJKMNP-TV-Z]'
const trackingCode = new RegExp(
  `(?<![0-9A-Za-z])(?:${code}{16}|${code}{4}(?: ${code}{4}){3}|(?:${code}|[a-hjkmnp-tv-z]){4}(?:-(?:${code}|[a-hjkmnp-tv-z]){4}){3})(?![0-9A-Za-z])`,
  'g',
)

function hideNumbers(text: string, hidden: string): string {
  return text.replace(identityNumber, hidden).replace(trackingCode, (found) => (/\d/.test(found) ? hidden : found))
}

/** Fields belong together, and so do links; everything else stands apart. */
function isGrouped(before: Block | undefined, block: Block): boolean {
  return before !== undefined && before.kind === block.kind && (block.kind === 'field' || block.kind === 'link')
}

function textOf(blocks: readonly Block[]): string {
  return blocks.reduce((text, block, index) => {
    if (index === 0) return lineOf(block)
    return `${text}${isGrouped(blocks[index - 1], block) ? '\n' : '\n\n'}${lineOf(block)}`
  }, '')
}

function lineOf(block: Block): string {
  if (block.kind === 'field') return `${block.label}: ${block.value}`
  if (block.kind === 'written') return `${block.label}: ${block.text}`
  return block.text
}

const ink = '#14201c'
const green = '#085842'
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif"

function htmlOf({ language, subject, productName, footer }: Layout, blocks: readonly Block[]): string {
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>`,
    `<body style="margin:0;padding:16px;background:#ffffff;color:${ink};font:16px/1.5 ${font}">`,
    `<div style="max-width:600px;margin:0 auto">`,
    `<div data-head style="border-bottom:2px solid ${green};padding-bottom:8px;font-weight:bold">${escape(productName)}</div>`,
    ...blocks.map((block, index) => paragraphOf(block, { isFirst: index === 0 })),
    `<hr style="border:0;border-top:1px solid ${ink};margin:24px 0 8px">`,
    ...footer.map((block) => `<p style="margin:4px 0;font-size:14px">${innerOf(block)}</p>`),
    `</div></body></html>`,
    ``,
  ].join('\n')
}

function paragraphOf(block: Block, { isFirst }: { isFirst: boolean }): string {
  if (isFirst) return `<p style="margin:16px 0;font-weight:bold">${innerOf(block)}</p>`
  const margin = block.kind === 'field' ? '4px 0' : '16px 0'
  return `<p style="margin:${margin}">${innerOf(block)}</p>`
}

function innerOf(block: Block): string {
  if (block.kind === 'field') return `<b>${escape(block.label)}:</b> ${escape(block.value)}`
  if (block.kind === 'written') {
    return `<b>${escape(block.label)}:</b> ${escape(block.text).replaceAll('\n', '<br>\n')}`
  }
  if (block.kind === 'words') return escape(block.text)
  const address = escape(block.url)
  return escape(block.text).replaceAll(
    address,
    () => `<a href="${address}" style="color:${green};text-decoration:underline">${address}</a>`,
  )
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
