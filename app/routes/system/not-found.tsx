import { notFound } from '#app/http/respond.ts'

// Every address without a page, for reading and for posting alike: the root draws the one page of "not found".
export function loader() {
  return notFound()
}

export function action() {
  return notFound()
}

export default function NotFound() {
  return null
}
