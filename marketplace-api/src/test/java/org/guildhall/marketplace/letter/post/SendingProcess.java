package org.guildhall.marketplace.letter.post;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.letter.Words;
import org.guildhall.marketplace.letter.refusal.RefusalLink;

/**
 * Sends letters and does nothing else, without the container around it, until somebody kills it.
 * Arguments: database, its user, password, the port of the mail server.
 */
final class SendingProcess {

  private static final int PAUSE_MILLIS = 50;
  private static final int CONVERTER_PRIORITY = 200;

  private SendingProcess() {}

  public static void main(String[] arguments) throws Exception {
    AgroalDataSource database = database(arguments[0], arguments[1], arguments[2]);
    LetterConfig config = config();
    LetterPaper paper =
        new LetterPaper(
            config,
            made(Words.class),
            made(RefusalLink.class, database, config),
            template("asHtml.html"),
            template("asText.txt"));
    Vertx vertx = Vertx.vertx();
    MailServer server =
        new MailServer(mailer(vertx, Integer.parseInt(arguments[3])), config, vertx);
    SendLetters send = new SendLetters(new LetterQueue(database), paper, server, config);
    CountDownLatch never = new CountDownLatch(1);
    do {
      send.run();
    } while (!never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  private static AgroalDataSource database(String url, String user, String password)
      throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(pool ->
                pool.maxSize(4)
                    .connectionFactoryConfiguration(factory ->
                        factory
                            .jdbcUrl(url)
                            .principal(new NamePrincipal(user))
                            .credential(new SimplePassword(password)))));
  }

  /** Who is killed leaves a lease that runs out soon. */
  private static LetterConfig config() {
    Map<String, String> soon =
        Map.of("guildhall.letters.lease", "PT2S", "guildhall.letters.back-off", "PT0.2S");
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
        .withMapping(LetterConfig.class)
        .withSources(new PropertiesConfigSource(soon, "killed", 100))
        .build()
        .getConfigMapping(LetterConfig.class);
  }

  /** What the container makes there. */
  private static <T> T made(Class<T> type, Object... parts) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return type.cast(constructor.newInstance(parts));
  }

  private static Template template(String file) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(
            SendingProcess.class.getResourceAsStream("/templates/letter/" + file))) {
      return Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .build()
          .parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static ReactiveMailer mailer(Vertx vertx, int port) {
    MailConfig config =
        new MailConfig()
            .setHostname("127.0.0.1")
            .setPort(port)
            .setOwnHostname("localhost")
            .setStarttls(StartTLSOptions.DISABLED)
            .setLogin(LoginOption.DISABLED)
            .setKeepAlive(false);
    MailClient client = MailClient.create(vertx, config);
    return mails ->
        Uni.createFrom()
            .completionStage(() -> client.sendMail(message(mails[0])).toCompletionStage())
            .replaceWithVoid();
  }

  private static MailMessage message(Mail mail) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    mail.getHeaders().forEach(headers::add);
    return new MailMessage()
        .setFrom("no-reply@guildhall.example")
        .setTo(mail.getTo())
        .setSubject(mail.getSubject())
        .setText(mail.getText())
        .setHtml(mail.getHtml())
        .setHeaders(headers);
  }
}
