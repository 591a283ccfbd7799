// Every limit on posted bodies and files, each with its reason. Documents and tests read this file.

const megabyte = 1024 * 1024

/** What one complaint or message can carry. Ten photos tell any story; more is a case for a second message. */
export const maxFiles = 10

/** A phone's full-size photo is 3 to 6 MB, a scanned letter less. */
export const maxFileBytes = 8 * megabyte

/** Ten files of 8 MB and the text: a form that takes files. The proxy in front allows 90 MB. */
export const maxBodyBytes = 82 * megabyte

/** A form without files. 20,000 characters of text, percent-encoded at their worst, are about 250 kB. */
export const maxPlainBodyBytes = 1 * megabyte

/** The longest form, answer with routing, has under 40. */
export const maxFields = 60

/** The longest name of ours has 19 characters. */
export const maxFieldNameBytes = 100

/** 20,000 characters of four bytes, twice over. Longer than any form allows, so the schema can say so in words. */
export const maxFieldBytes = 200 * 1024

/** A part's own headers: a disposition with a long file name. */
export const maxPartHeaderBytes = 8 * 1024

/** Slower than 2 kB/s for a whole minute is a stalled or hostile sender; a bad 2G line still gives 5 kB/s. */
export const slowestBytesPerSecond = 2 * 1024
export const slowestForSeconds = 60

/** A household or an office behind one address, and not a machine's worth of sockets. */
export const maxConcurrentUploadsPerClient = 3

/** How long a fourth waits for its turn. Then its files are named as not sent, and its text goes through. */
export const waitForUploadTurnSeconds = 30

/** What is read and thrown away after a refusal, so that the browser shows the answer instead of a broken connection. */
export const maxDrainBytes = 90 * megabyte

/** An upload that no complaint took: time enough to come back to a half-filled form the next morning. */
export const keepPendingHours = 24

/** A refused file's bytes: the resident can read why, then they go. */
export const keepRefusedHours = 24

/** What a name may take up in a list and in a header. */
export const maxFileNameBytes = 120

/** 50 million pixels are the largest phone photos; a bomb has hundreds. */
export const maxImagePixels = 50_000_000

/** Enough to read a number plate or a letter on a photo, and a third of the bytes. */
export const maxCleanSide = 4096

/** A tile is 56 pixels, sharp on a dense screen at twice that. */
export const thumbnailSide = 112
export const maxThumbnailBytes = 4 * 1024

/** The child process: its start, then the decoding. A 50-megapixel photo takes 3 s on a slow core. */
export const decoderStartSeconds = 5
export const decodeSeconds = 10

/** 50 megapixels at four bytes are 200 MB, and libvips holds two or three copies of a strip at most. */
export const maxDecoderBytes = 700 * megabyte

/** A re-encoded PNG can grow a little; what grows more than this is not kept. */
export const maxCleanBytes = 24 * megabyte

/** A file that breaks the decoder is tried again twice, in case the machine was the cause. */
export const maxCleaningClaims = 3

/** Longer than the decoder may take in all, so that a second worker never starts on a living claim. */
export const cleaningLeaseSeconds = 60
