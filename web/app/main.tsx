import './library.css'
import './tokens.css'
import './base.css'
import '../ui/ui.css'
import './shell.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Announcer } from '../ui/announcer.tsx'
import { Toaster } from '../ui/toast.tsx'
import { Problem } from './client.ts'
import { showDensity } from './density.ts'
import { startLanguage } from './i18n.ts'
import { router } from './router.tsx'
import { theme } from './theme.ts'

/** A refusal is final; only silence is asked again. */
const mayRetry = (failures: number, error: unknown) =>
  failures < 2 && error instanceof Problem && (error.status === 0 || error.status === 503)

const client = new QueryClient({
  defaultOptions: { queries: { retry: mayRetry, refetchOnWindowFocus: true, staleTime: 5_000 } },
})

showDensity()
await startLanguage()
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Announcer>
          <Toaster>
            <RouterProvider router={router} />
          </Toaster>
        </Announcer>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
