'use client'

import { useEffect } from 'react'

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void
}

/** Opens the file with which the installed site was launched. */
export function useLaunchedFiles(onFile: (file: Promise<File>) => void) {
  useEffect(() => {
    const { launchQueue } = window as { launchQueue?: LaunchQueue }
    launchQueue?.setConsumer(({ files: [handle] }) => {
      if (handle) onFile(handle.getFile())
    })
  }, [onFile])
}
