import { useEffect, useEffectEvent } from 'react'

const channel = 'aktsam.proof'

/** Tells the other tabs that somebody has proved who they are. */
export function tellProof(): void {
  const told = new BroadcastChannel(channel)
  told.postMessage('proved')
  told.close()
}

/** Does `look` when another tab tells of a proof, and whenever the reader comes back to this one. */
export function useProofElsewhere(look: () => void): void {
  const looked = useEffectEvent(look)
  useEffect(() => {
    const heard = new BroadcastChannel(channel)
    const back = () => looked()
    heard.addEventListener('message', back)
    window.addEventListener('focus', back)
    return () => {
      heard.close()
      window.removeEventListener('focus', back)
    }
  }, [])
}
