import type { RequestHandler } from 'express'
import type { Settings } from '#app/config/env.server.ts'
import { mayStoreFiles } from './file-permission.server.ts'
import { wrongMethod } from './plain-refusals.ts'
import { postedForm } from './posted-fields.ts'
import { readForm } from './read-form.server.ts'

/**
 * Reads every post before Remix, with hard limits: the framework's own parser loses legitimate complaints. A malformed
 * body ends here; an oversized one goes on with what was read, so that the page comes back with the text.
 */
export function readPostedForm(settings: Settings): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST') return next()
    const form = postedForm(request.path)
    if (!form) {
      response.status(405).set('Allow', 'GET, HEAD').type('text').send(wrongMethod)
      return
    }
    const now = response.locals['now'] as Date
    readForm(request, {
      allowedFields: form.fields,
      repeatedFields: form.repeatedFields,
      acceptsFiles: form.acceptsFiles,
      textFiles: form.textFiles,
      mayStoreFiles: (fields) => mayStoreFiles(fields, { form, request, settings, now }),
      now,
      // Off with the limits of filing: a kill run and a replay are many residents at one address.
      ...(settings.submitLimitPerHour === 0 ? {} : { clientKey: response.locals['clientKey'] as string }),
    }).then((reading) => {
      if (reading.ok || reading.form) {
        response.locals['form'] = reading.form
        next()
        return
      }
      response
        .status(reading.status)
        .type('text')
        .send(
          'Kiriman tidak lengkap. Tekan Kembali, tulisan Anda masih ada, lalu kirim lagi. / Incomplete request. Go back and send again.',
        )
    }, next)
  }
}
