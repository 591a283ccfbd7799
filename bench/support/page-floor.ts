import { createElement, type ReactElement, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { serveFloor } from './floor.ts'

// The same page, element for element, drawn by React alone: no routing, no session, no database.
serveFloor((html: string) => {
  const page = readTree(html)
  return (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!DOCTYPE html>${renderToString(page)}`)
  }
})

type Open = { name: string; attributes: Record<string, string>; children: ReactNode[] }

const tagOrText = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|<!--.*?-->|<!DOCTYPE[^>]*>|([^<]+)/gi
const attribute = /([\w:-]+)(?:="([^"]*)")?/g
const empty = new Set(['meta', 'link', 'input', 'img', 'br', 'hr', 'path', 'circle', 'rect'])

/** Reads what React wrote, so every tag is closed and every attribute quoted. */
function readTree(html: string): ReactElement {
  const stack: Open[] = [{ name: 'root', attributes: {}, children: [] }]
  const top = () => stack[stack.length - 1]!
  for (const [, closing, name, attributes = '', closed, text] of html.matchAll(tagOrText)) {
    if (text !== undefined) top().children.push(plain(text))
    if (name === undefined) continue
    if (!closing) stack.push({ name, attributes: readAttributes(attributes), children: [] })
    if ((closing || closed || empty.has(name)) && stack.length > 1 && (!closing || top().name === name)) {
      const done = stack.pop()!
      top().children.push(createElement(done.name, done.attributes, ...done.children))
    }
  }
  const [page] = stack[0]!.children.filter((child): child is ReactElement => typeof child === 'object')
  if (!page) throw new Error('No page to draw')
  return page
}

function readAttributes(text: string): Record<string, string> {
  // React would ask for handlers beside these, and draws the class under another name.
  const renamed: Record<string, string> = {
    class: 'className',
    for: 'htmlFor',
    value: 'data-value',
    checked: 'data-checked',
  }
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [renamed[name] ?? name, plain(value)]),
  )
}

function plain(text: string): string {
  const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => letters[name] ?? '')
}
