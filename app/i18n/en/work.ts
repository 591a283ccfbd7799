export const work = {
  mail: {
    awaitingSubject: 'An answer awaits your approval',
    awaiting: 'An answer to complaint {{reference}} has been written. The resident receives it once you approve it.',
    sentBackSubject: 'Your answer was sent back',
    sentBack: 'The agency head sent your answer to complaint {{reference}} back to you.',
  },
  answer: {
    promise: 'This is only a promise. Say what was found or done already; plans belong to the next step',
    own: 'You wrote this answer yourself. Another agency head approves it',
    forApproval: 'Send for approval',
    forApprovalHint: 'The agency head approves it first. The resident does not see it yet.',
    waiting: 'This answer awaits the approval of the agency head. The resident does not see it yet.',
    approveHint: 'The resident receives this answer as written above, by e-mail and on the page of the complaint.',
    approveSend: 'Approve',
    sendBackReason: 'What has to be changed?',
    sendBackHint: 'Its author reads this. The resident does not see it.',
    sendBackSend: 'Send back to the author',
    noProof: 'No photo or file as proof',
  },
}
