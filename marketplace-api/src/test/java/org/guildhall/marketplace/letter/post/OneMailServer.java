package org.guildhall.marketplace.letter.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server that comes and goes at the port the application sends to. */
final class OneMailServer implements AutoCloseable {

  private static final String PORT = "guildhall.test.smtp-port";

  private static final int PATIENCE_MILLIS = 60_000;

  private final GreenMail server;

  private OneMailServer() {
    ServerSetup setup = new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    server = new GreenMail(setup);
  }

  /** Letters are sent to it, and only when a test says so. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.mailer.mock", "false",
          "quarkus.mailer.host", "127.0.0.1",
          "quarkus.mailer.port", Integer.toString(port()),
          "quarkus.mailer.start-tls", "DISABLED",
          "quarkus.mailer.login", "DISABLED",
          "quarkus.mailer.keep-alive", "false",
          "quarkus.mailer.own-host-name", "localhost",
          "guildhall.letters.every", "PT24H",
          "guildhall.letters.patience", "PT1M");
    }
  }

  static OneMailServer start() {
    OneMailServer mail = new OneMailServer();
    mail.server.start();
    return mail;
  }

  List<MimeMessage> to(String email) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, email))
        .toList();
  }

  private static boolean isTo(MimeMessage message, String email) {
    try {
      return message.getAllRecipients()[0].toString().equals(email);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Another one, in which nobody has a mailbox. */
  static ServerSocket withoutMailboxes() throws IOException {
    ServerSocket socket = new ServerSocket(port(), 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> refuse(socket));
    return socket;
  }

  /** Each client at once: a mailer may open the next connection before it closes the last. */
  private static void refuse(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> refuse(client));
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private static void refuse(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(client, line.startsWith("RCPT") ? "550 5.1.1 no such mailbox" : "250 fine");
      }
    } catch (IOException gone) {
      // The mailer has hung up.
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  /** The same for all class loaders, and free when it was chosen. */
  private static int port() {
    synchronized (System.class) {
      if (System.getProperty(PORT) == null) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          System.setProperty(PORT, Integer.toString(free.getLocalPort()));
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
      return Integer.parseInt(System.getProperty(PORT));
    }
  }
}
