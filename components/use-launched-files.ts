'use client'

import { useEffect } from 'react'

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void
}

/** Takes the file that the installed site was opened with. */
export function useLaunchedFiles(onFile: (file: Promise<File>) => void) {
  useEffect(() => {
    const { launchQueue } = window as { launchQueue?: LaunchQueue }
    launchQueue?.setConsumer(({ files: [handle] }) => {
      if (handle) onFile(handle.getFile())
    })
  }, [onFile])
}
