package org.guildhall.kit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guildhall.kit.testing.GuildhallTestResource;

/** A test in the kit's own small service, on real PostgreSQL and Kafka. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KitTest {}
