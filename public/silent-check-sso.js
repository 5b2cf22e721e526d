// keycloak-js opens this page in a hidden frame and reads the answer of Keycloak from this message.
parent.postMessage(location.href, location.origin);
