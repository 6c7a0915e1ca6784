// Pure. What stands in a document where its owner let nothing stand, or no name.
export const reviewWords = {
  gone: '(words left out by their writer)',
  erased: '(words erased)',
  aPeer: 'a peer',
  letStand: 'As their writers let them stand, without names.',
  side: { A: 'One side', B: 'The other side' },
} as const;
