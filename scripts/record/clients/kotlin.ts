import type { Client, Exchange } from '../client'

const compiled = (body: string) => ({
  files: {
    'App.kt': `import java.net.HttpURLConnection
import java.net.URI
import java.net.URL
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

fun main() {
${body.replace(/^(?=.)/gm, '    ')}
}
`,
  },
  before: 'kotlinc App.kt -include-runtime -d app.jar',
  command: 'java -jar app.jar',
})

const sending =
  (print: string) =>
  ({ asked }: Exchange) =>
    compiled(`val request = HttpRequest.newBuilder(URI.create("${asked.url}"))
    .header("Authorization", "Bearer " + System.getenv("TOKEN"))
    .build()
val response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())
${print}`)

export const kotlin: Client = {
  id: 'kotlin',
  name: 'Kotlin standard library',
  language: 'Kotlin',
  version: `dpkg-query -W -f '$\{Version}' kotlin`,
  debian: ['kotlin', 'default-jdk-headless'],
  styles: [
    {
      id: 'check',
      request: sending(
        'check(response.statusCode() == 200) { "Apple said ' +
          '$' +
          'response: ' +
          '$' +
          '{response.body()}" }',
      ),
      only: ['asc-401', 'store-401'],
    },
    {
      id: 'println',
      request: sending('println("Response: $response\\nBody: ' + '$' + '{response.body()}")'),
      only: ['asc-401', 'asc-403-agreements'],
    },
    {
      id: 'read-text',
      request: ({ asked }) =>
        compiled(`val connection = URL("${asked.url}").openConnection() as HttpURLConnection
connection.setRequestProperty("Authorization", "Bearer " + System.getenv("TOKEN"))
println(connection.inputStream.bufferedReader().readText())`),
      only: ['asc-401', 'asc-403-role'],
    },
  ],
}
