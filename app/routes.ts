import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

// THE URL MAP: one line per address. English file names, Indonesian addresses (docs/decisions/0004).
export default [
  index('routes/public/home.tsx'),
  route('instansi', 'routes/public/agencies.tsx'),
  route('instansi/:code', 'routes/public/agency.tsx'),
  route('bantuan', 'routes/public/help.tsx'),
  route('privasi', 'routes/public/privacy.tsx'),
  route('aksesibilitas', 'routes/public/accessibility.tsx'),

  route('lapor', 'routes/resident/submit.tsx'),
  route('lapor/diterima', 'routes/resident/receipt.tsx'),
  route('lapor/diterima/cetak', 'routes/resident/receipt-print.tsx'),
  route('lapor/diterima/teks', 'routes/resident/receipt-text.ts'),
  route('lacak', 'routes/resident/track.tsx'),
  route('lacak/keluar', 'routes/resident/leave.tsx'),
  route('aduan', 'routes/public/complaints.tsx'),
  route('aduan/:reference', 'routes/resident/complaint.tsx'),
  route('lampiran/:id', 'routes/resident/attachment.ts'),

  route('petugas/masuk', 'routes/account/sign-in.tsx'),
  route('petugas/keluar', 'routes/account/sign-out.tsx'),
  route('petugas/sandi', 'routes/account/reset-password.tsx'),
  route('petugas/kode', 'routes/account/second-factor.tsx'),

  route('petugas', 'routes/officer/inbox.tsx'),
  route('petugas/aduan/:reference', 'routes/officer/complaint.tsx'),
  route('koordinator', 'routes/coordinator/queue.tsx'),
  route('penghubung', 'routes/liaison/overview.tsx'),
  route('penghubung/unduh', 'routes/liaison/export.ts'),
  route('pengawas/jejak', 'routes/auditor/audit.tsx'),

  layout('routes/admin/layout.tsx', [
    route('pengelola', 'routes/admin/home.tsx'),
    route('pengelola/kabupaten', 'routes/admin/regency.tsx'),
    route('pengelola/aturan', 'routes/admin/rules.tsx'),
    route('pengelola/aturan/:code', 'routes/admin/rule.tsx'),
    route('pengelola/instansi', 'routes/admin/agencies.tsx'),
    route('pengelola/instansi/baru', 'routes/admin/new-agency.tsx'),
    route('pengelola/instansi/:code', 'routes/admin/agency.tsx'),
    route('pengelola/instansi/:code/tutup', 'routes/admin/close-agency.tsx'),
    route('pengelola/kalender', 'routes/admin/calendar.tsx'),
  ]),

  route('tautan/:token', 'routes/system/link.tsx'),
  route('bahasa', 'routes/system/language.ts'),
  route('kotak-surat', 'routes/system/mailbox.tsx'),
  route('kotak-surat/:id', 'routes/system/mailbox-message.tsx'),
  route('kotak-surat/:id/html', 'routes/system/mailbox-message-html.ts'),
  route('livez', 'routes/system/live.ts'),
  route('readyz', 'routes/system/ready.ts'),
  route('robots.txt', 'routes/system/robots.ts'),
  route('*', 'routes/system/not-found.tsx'),
] satisfies RouteConfig
