import type { Client, Exchange } from '../client'

const program = (imports: readonly string[], body: string) => ({
  files: {
    'App.java': `${imports.map((name) => `import ${name};`).join('\n')}

public class App {
    public static void main(String[] args) throws Exception {
${body.replace(/^(?=.)/gm, '        ')}
    }
}
`,
  },
  command: 'java App.java',
})

const sending =
  (print: string, more: readonly string[] = []) =>
  ({ asked }: Exchange) => {
    const publisher =
      asked.form === undefined
        ? asked.json === undefined
          ? undefined
          : JSON.stringify(asked.json)
        : `"${Object.entries(asked.form)
            .map(([name, value]) => `${name}=${value}`)
            .join('&')}&client_secret=" + token`
    const headers = [
      ...(asked.token === 'bearer' ? ['.header("Authorization", "Bearer " + token)'] : []),
      ...(asked.form === undefined ? [] : ['.header("Content-Type", "application/x-www-form-urlencoded")']),
      ...Object.entries(asked.headers).map(([name, value]) => `.header("${name}", "${value}")`),
      ...(publisher === undefined ? [] : [`.POST(HttpRequest.BodyPublishers.ofString(${publisher}))`]),
    ]
    return program(
      ['java.net.URI', 'java.net.http.*', ...more],
      `String token = System.getenv("TOKEN");
HttpRequest request = HttpRequest.newBuilder(URI.create("${asked.url}"))
    ${headers.join('\n    ')}
    .build();
HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
${print}`,
    )
  }

export const javaHttp: Client = {
  id: 'java-http-client',
  name: 'java.net.http.HttpClient',
  language: 'Java',
  version: 'java --version',
  debian: ['default-jdk-headless'],
  styles: [
    {
      id: 'println',
      request: sending('System.out.println(response.statusCode());\nSystem.out.println(response.body());'),
    },
    {
      id: 'response',
      request: sending('System.out.println(response);\nSystem.out.println(response.headers().map());'),
      only: ['asc-401', 'asc-403-role', 'apns-403-invalid', 'store-401'],
    },
    {
      id: 'exception',
      request: sending(
        'if (response.statusCode() != 200) {\n    throw new RuntimeException("Apple returned HTTP " + response.statusCode() + ": " + response.body());\n}',
      ),
      only: ['asc-401', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
    {
      id: 'logger',
      request: sending(
        'if (response.statusCode() != 200) {\n    Logger.getLogger("AppleClient").log(Level.SEVERE, "Apple refused: {0} {1}", new Object[] {response.statusCode(), response.body()});\n}',
        ['java.util.logging.*'],
      ),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'url-connection',
      request: ({ asked }) =>
        program(
          ['java.io.*', 'java.net.*'],
          `HttpURLConnection connection = (HttpURLConnection) new URL("${asked.url}").openConnection();
connection.setRequestProperty("Authorization", "Bearer " + System.getenv("TOKEN"));
try (InputStream in = connection.getInputStream()) {
    System.out.println(new String(in.readAllBytes()));
}`,
        ),
      only: ['asc-401', 'asc-403-agreements', 'store-401'],
    },
  ],
}

export const javaKey: Client = {
  id: 'java-key-factory',
  name: 'java.security.KeyFactory',
  language: 'Java',
  version: 'java --version',
  debian: ['default-jdk-headless'],
  styles: [
    {
      id: 'uncaught',
      key: program(
        ['java.nio.file.*', 'java.security.*', 'java.security.spec.PKCS8EncodedKeySpec', 'java.util.Base64'],
        `String pem = Files.readString(Path.of("key.p8"));
String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\\\s", "");
PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
signature.initSign(key);
signature.update("eyJhbGciOiJFUzI1NiJ9.e30".getBytes());
System.out.println("eyJhbGciOiJFUzI1NiJ9.e30." + Base64.getUrlEncoder().encodeToString(signature.sign()));`,
      ),
    },
  ],
}
