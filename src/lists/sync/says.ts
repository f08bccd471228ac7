import type { Wording } from '#kernel'
import * as words from '../knowledge/fetch-words.ts'
import { failedWords } from '../knowledge/import-words.ts'
import type { Fault } from './fault.ts'

/** What went wrong and what to do, in all languages. */
export function faultWords(fault: Fault): Wording {
  switch (fault.kind) {
    case 'dns':
      return words.dnsWords(fault.host)
    case 'noConnection':
      return words.noConnectionWords(fault.host)
    case 'reset':
      return words.resetWords(fault.host)
    case 'noAnswer':
      return words.noAnswerWords(fault.host, fault.seconds)
    case 'silent':
      return words.silentWords(fault.host, fault.seconds)
    case 'tooSlow':
      return words.tooSlowWords(fault.host, fault.seconds)
    case 'tls':
      return words.tlsWords(fault.host, fault.code)
    case 'other':
      return words.otherWords(fault.host, fault.code)
    case 'cut':
      return words.cutWords(fault.file, fault.received, fault.expected)
    case 'tooLarge':
      return words.fileTooLargeWords(fault.file, fault.most)
    case 'bomb':
      return words.bombWords(fault.file, fault.most)
    default:
      return answerWords(fault)
  }
}

function answerWords(fault: Fault): Wording {
  switch (fault.kind) {
    case 'notUnpacked':
      return words.packedWrongWords(fault.file)
    case 'empty':
      return words.emptyWords(fault.file)
    case 'encoding':
      return words.encodingWords(fault.file, fault.encoding)
    case 'otherKind':
      return words.otherKindWords(fault.file, fault.found)
    case 'forbidden':
      return words.forbiddenWords(fault.host, fault.status, fault.hasSecret)
    case 'gone':
      return words.goneWords(fault.url, fault.status)
    case 'busy':
      return words.busyWords(fault.host, fault.status, fault.until)
    case 'server':
      return words.serverWords(fault.host, fault.status)
    case 'redirects':
      return words.redirectWords(fault.url, fault.most)
    case 'insecure':
      return words.insecureWords(fault.url)
    case 'private':
      return words.privateWords(fault.url)
    case 'noFolder':
      return words.noFolderWords(fault.folder)
    case 'noFiles':
      return words.noFilesWords(fault.folder)
    default:
      return plainWords(fault)
  }
}

function plainWords(fault: Fault): Wording {
  switch (fault.kind) {
    case 'status':
      return words.statusWords(fault.host, fault.status)
    case 'noToken':
      return words.noTokenWords
    case 'noDisk':
      return words.noDiskWords
    case 'ours':
      return failedWords
    case 'stopped':
      return words.stoppedWords
    case 'died':
      return words.diedWords
    default:
      return words.proxyWords
  }
}
