import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { NoticePage } from '#notices/model'
import { ask, Problem, write } from '../client.ts'

const key = ['notices'] as const

/** What has not been read yet. Told by the server as it happens; asked for every minute where the stream is cut. */
export function useNotices() {
  const isStreaming = useStream()
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<NoticePage>('/api/notices?unread=true', { signal }),
    refetchInterval: isStreaming ? false : 60_000,
    retry: (failures, error) => failures < 2 && error instanceof Problem && error.status === 0,
  })
}

/** Listens to the server's own telling; true while the line is open. */
function useStream(): boolean {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const source = new EventSource('/api/notices/stream')
    const hear = () => void client.invalidateQueries({ queryKey: key })
    source.addEventListener('open', () => setOpen(true))
    source.addEventListener('error', () => setOpen(false))
    source.addEventListener('unread', hear)
    return () => source.close()
  }, [client])
  return isOpen
}

export function useReadNotices() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: 'all' | readonly string[]) => write<unknown>('/api/notices/read', { ids }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
