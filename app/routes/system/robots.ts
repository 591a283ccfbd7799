// Search engines may read the public pages; forms, receipts, desks and links in mails are nobody's search result.
const lines = [
  'User-agent: *',
  ...[
    'lapor',
    'lacak',
    'aduan',
    'lampiran',
    'tautan',
    'petugas',
    'koordinator',
    'penghubung',
    'pengelola',
    'kotak-surat',
  ].map((address) => `Disallow: /${address}`),
  '',
]

export function loader() {
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
