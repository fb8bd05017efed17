// The panels that show whole programs. They share most of their code, so they load as one script.

export { FindingProgram } from '../inspect/finding-program'
export { CodePanel } from './code-panel'
