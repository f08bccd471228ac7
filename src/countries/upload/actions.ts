import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError, worded, wording } from '#kernel'
import type { FigureFile } from '../indices/actions.ts'

/** One file on the disk while it is read; `discard` takes it away. */
export interface Received {
  readonly file: FigureFile
  discard(): Promise<void>
}

/** The prefix of every folder of uploads in the data directory: what a killed process left is cleared at the next start. */
const prefix = 'upload-'

/** Takes one file from a multipart request to the disk: a publication may be larger than a server's memory likes. */
export async function receiveFile(request: FastifyRequest, dataDir: string): Promise<Received> {
  if (!request.isMultipart()) throw new AppError({ code: 'invalid_input', ...worded(words.multipart) })
  await mkdir(dataDir, { recursive: true })
  const folder = await mkdtemp(join(dataDir, prefix))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    const part = await request.file()
    if (!part) throw new AppError({ code: 'invalid_input', ...worded(words.noFile) })
    const path = join(folder, 'file')
    await pipeline(part.file, createWriteStream(path))
    if (part.file.truncated) throw new AppError({ code: 'too_large', ...worded(words.tooLarge) })
    const name = (part.filename.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').slice(0, 200)
    return { file: { name: name.toWellFormed() || 'file', open: () => createReadStream(path) }, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

const words = {
  multipart: wording(
    'Skicka filen som multipart/form-data, i fältet file.',
    'Send filen som multipart/form-data, i feltet file.',
    'Lähetä tiedosto muodossa multipart/form-data, kentässä file.',
    'Send the file as multipart/form-data, in the field file.',
  ),
  noFile: wording(
    'Ingen fil skickades. Välj en fil från en utgivare som vi läser.',
    'Ingen fil ble sendt. Velg en fil fra en utgiver vi leser.',
    'Tiedostoa ei annettu. Valitse tiedosto julkaisijalta, jota luemme.',
    'No file was given. Choose a file of a publisher that we read.',
  ),
  tooLarge: wording(
    'Filen är större än vad som tas emot. Ingenting lästes in.',
    'Filen er større enn det som tas imot. Ingenting ble lest inn.',
    'Tiedosto on suurempi kuin otetaan vastaan. Mitään ei ladattu.',
    'The file is larger than what is taken. Nothing was imported.',
  ),
}
