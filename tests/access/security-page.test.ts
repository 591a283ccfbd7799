import mongoose from 'mongoose'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourcesIn } from '#tests/architecture/sources.ts'
import { root } from '../../bin/setup.mjs'
import { limitsTable } from './limits-table.ts'

const page = join(root, 'docs/security.md')
const between = /(<!-- limits: [^\n]*-->\n)[\s\S]*?(<!-- end of limits -->)/

test('the limits on the page about security are those of the program', () => {
  const text = readFileSync(page, 'utf8')
  const printed = text.replace(between, `$1\n${limitsTable()}\n\n$2`)
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, printed)
  expect(readFileSync(page, 'utf8'), 'Run UPDATE_DOCS=1 npx vitest run tests/access').toBe(printed)
})

test('every collection has its line, and no line is about one that is gone', async () => {
  for (const { path } of sourcesIn('models').filter(({ code }) => code.includes('defineModel'))) {
    await import(/* @vite-ignore */ `${root}/${path}`)
  }
  const collections = Object.values(mongoose.models).map(({ collection }) => collection.name)
  const section = readFileSync(page, 'utf8').split('## What is stored where')[1]?.split('\n## ')[0] ?? ''
  const listed = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
  expect(listed.toSorted()).toEqual(collections.toSorted())
})

test('the steps of the server in front stand in the order of the page', () => {
  const server = sourcesIn('app').find(({ path }) => path === 'app/server.ts')?.code ?? ''
  const order = [
    'requestLog',
    'dropForwardedHeaders',
    'refuseForeignHosts',
    'securityHeaders',
    'express.static',
    'refuseCrossSite',
    'floodGuard',
    'readPostedForm',
    'remixHandler',
    'lastResort',
  ]
  const places = order.map((name) =>
    server.search(new RegExp(`app\\.(use|all)\\([^\\n]*\\b${name.replace('.', '\\.')}\\(`)),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
