/** Tests of the Helm chart and of the manifests in {@code k8s/}: what is rendered, without a cluster. */
@NullMarked
package dev.conference.helm;

import org.jspecify.annotations.NullMarked;
