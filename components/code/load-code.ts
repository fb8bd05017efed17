// The scripts that show programs. They are named here, in the first load, because a script that is imported from two late
// scripts would be built twice.

export const loadCodeCard = () => import('./code-card').then(({ CodeCard }) => CodeCard)
export const loadCodePanel = () => import('./code-views').then(({ CodePanel }) => CodePanel)
export const loadFindingProgram = () => import('./code-views').then(({ FindingProgram }) => FindingProgram)
