/** A program on the user's own machine that signs, so that the page never sees the key. */
export interface LocalSigner {
  readonly id: string
  readonly name: string
  /**
   * Returns the command for bash or zsh that signs a text. It prints the signature, and the public key to verify it
   * with.
   *
   * @param input - the JWS signing input: base64url characters and a dot
   * @param keyFile - a file name without special characters
   */
  readonly command: (input: string, keyFile: string) => string
}

/** Every program that can sign locally, in the order in which they are offered. */
export const localSigners: readonly LocalSigner[] = [
  {
    id: 'openssl',
    name: 'openssl',
    // openssl prints a DER signature, which is converted when the user pastes it.
    command: (input, keyFile) =>
      [
        `printf %s '${input}' |`,
        `  openssl dgst -sha256 -sign ${keyFile} | openssl base64 -A && echo`,
        `openssl pkey -in ${keyFile} -pubout`,
      ].join('\n'),
  },
  {
    id: 'node',
    name: 'Node',
    command: (input, keyFile) =>
      [
        `node -e 'const { createPublicKey, sign } = require("node:crypto")`,
        `const key = require("node:fs").readFileSync("${keyFile}")`,
        `const input = Buffer.from("${input}")`,
        `console.log(sign("sha256", input, { key, dsaEncoding: "ieee-p1363" }).toString("base64url"))`,
        `console.log(createPublicKey(key).export({ type: "spki", format: "pem" }))'`,
      ].join('\n'),
  },
  {
    id: 'python',
    name: 'Python, cryptography',
    command: (input, keyFile) =>
      [
        `python3 -c 'import base64`,
        'from cryptography.hazmat.primitives import hashes, serialization',
        'from cryptography.hazmat.primitives.asymmetric import ec',
        `key = serialization.load_pem_private_key(open("${keyFile}", "rb").read(), None)`,
        `signature = key.sign(b"${input}", ec.ECDSA(hashes.SHA256()))`,
        'print(base64.b64encode(signature).decode())',
        'print(key.public_key().public_bytes(serialization.Encoding.PEM,',
        `    serialization.PublicFormat.SubjectPublicKeyInfo).decode())'`,
      ].join('\n'),
  },
  {
    id: 'ruby',
    name: 'Ruby',
    command: (input, keyFile) =>
      [
        `ruby -ropenssl -e 'key = OpenSSL::PKey.read(File.read("${keyFile}"))`,
        `puts [key.sign("SHA256", "${input}")].pack("m0"), key.public_to_pem'`,
      ].join('\n'),
  },
]
