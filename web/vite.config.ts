import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `vite build web` writes web/dist, which the server hands out at `/`. In development `/api` goes to a running server. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    manifest: 'manifest.json', // what belongs to the first load: web/size.ts
  },
  server: {
    proxy: {
      // The server takes writes from its own pages only: it has to see the host that the browser sees.
      '/api': { target: process.env.AKTSAM_SERVER ?? 'http://localhost:8470', changeOrigin: false },
    },
  },
})
