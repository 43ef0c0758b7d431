package org.guildhall.kit.killing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import org.guildhall.local.LocalPostgres;

/** The pool that the services use, without the container around it. */
public final class Pool {

  private Pool() {}

  public static AgroalDataSource of(String url, String password, int size) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(pool ->
                  pool.maxSize(size)
                      .acquisitionTimeout(Duration.ofSeconds(5))
                      .exceptionSorter(new PostgreSQLExceptionSorter())
                      .connectionFactoryConfiguration(factory ->
                          factory
                              .jdbcUrl(url)
                              .principal(new NamePrincipal(LocalPostgres.ADMINISTRATOR))
                              .credential(new SimplePassword(password)))));
    } catch (SQLException impossible) {
      throw new IllegalStateException("A pool connects later", impossible);
    }
  }
}
