"""Children who leave: the list, the page of each leaver and each pack, and the forms about them."""
